import { createHash } from "node:crypto";
import { mkdirSync, openSync, writeSync, closeSync } from "node:fs";
import { writeContoh } from "#contoh/tulis-contoh.js";
import { TINGKAT_DERAU } from "#contoh/derau.js";
import { it } from "vitest";
it("x", async () => {
  const out = process.env.OUT; if (out) mkdirSync(out,{recursive:true});
  const t=Date.now(); let b=0;
  const r = await writeContoh({entitas:Number(process.env.N), benih:process.env.S??"1", derau: TINGKAT_DERAU[(process.env.D??"wajar") as "wajar"]}, { openFile: (n)=>{ const fd = out? openSync(out+"/"+n,"w"):0; return { write(p){ b+=p.length; if(fd) writeSync(fd,p)}, close(){ if(fd) closeSync(fd)} } } });
  console.log(r, b, Date.now()-t, process.memoryUsage().rss/1e6, process.resourceUsage().maxRSS/1e3);
}, 600000);
