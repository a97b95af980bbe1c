import { type FormEvent, useEffect, useId, useRef, useState } from "react";

interface TokenFormProps {
  readonly galat: string | undefined;
  readonly onSubmit: (teks: string) => Promise<void>;
}

/** Takes the token. The field is a password field, so that no browser keeps it for form restoration. */
export function TokenForm({ galat, onSubmit }: TokenFormProps) {
  const id = useId();
  const bidang = useRef<HTMLInputElement>(null);
  const [sibuk, setSibuk] = useState(false);
  useEffect(() => bidang.current?.focus(), []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (bidang.current === null || sibuk) {
      return;
    }
    const teks = bidang.current.value;
    bidang.current.value = "";
    setSibuk(true);
    await onSubmit(teks).finally(() => setSibuk(false));
  }

  return (
    <form className="token-form" onSubmit={submit} autoComplete="off">
      <label htmlFor={id}>Token akses</label>
      <div className="token-baris">
        <input
          id={id}
          ref={bidang}
          type="password"
          required
          autoComplete="off"
          spellCheck={false}
          placeholder="tempel token di sini"
          aria-invalid={galat !== undefined}
          aria-describedby={`${id}-galat`}
        />
        <button type="submit" disabled={sibuk}>
          {sibuk ? "Memeriksa …" : "Buka skema"}
        </button>
      </div>
      <div id={`${id}-galat`} role="alert">
        {galat !== undefined && <pre className="galat">{galat}</pre>}
      </div>
    </form>
  );
}
