-- What Prisma's schema language cannot say of the matching: closed value lists, one row of progress, its change order.
ALTER TABLE inti.padan_putaran ADD CONSTRAINT padan_putaran_jenis CHECK (jenis IN ('PENUH', 'SEBAGIAN'));
ALTER TABLE inti.padan_maju ADD CONSTRAINT padan_maju_satu CHECK (id = 1);

ALTER TABLE inti.keputusan_tinjauan
  ADD CONSTRAINT keputusan_tinjauan_keputusan CHECK (keputusan IN ('SAMA', 'BERBEDA', 'NANTI')),
  ADD CONSTRAINT keputusan_tinjauan_alasan CHECK (char_length(alasan) BETWEEN 1 AND 1000);

-- No decision without its evidence: looked for at commit, since the evidence becomes durable in between, by another login.
ALTER TABLE inti.keputusan_tinjauan ALTER CONSTRAINT keputusan_tinjauan_korelasi_fkey DEFERRABLE INITIALLY DEFERRED;

-- Staff of Pihak I alone read this list, so only they have a counter of it.
INSERT INTO inti.penghitung (daftar, pihak) VALUES ('tinjauan', 'PIHAK_I');
