/** `initdb`: a cluster whose order of text is that of PostgreSQL 15 with COLLATE "C", byte by byte. */
export const INIT_OPTIONS: readonly string[] = Object.freeze([
  "--username=postgres",
  "--auth-local=reject",
  "--auth-host=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=libc",
  "--locale=C",
  "--data-checksums",
  "--no-instructions",
]);

/** Names the server in its command line, so that a left-over one is told from a stranger's. */
export const CLUSTER_NAME = "sinergi-bawaan";

/** `postgres`: durable, quick for bulk loads, silent about values. Reasons in ALASAN.md. */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = Object.freeze({
  cluster_name: CLUSTER_NAME,
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  password_encryption: "scram-sha-256",
  max_connections: "60",
  timezone: "UTC",

  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",

  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  wal_level: "minimal",
  max_wal_senders: "0",
  wal_buffers: "16MB",
  max_wal_size: "2GB",
  min_wal_size: "160MB",
  checkpoint_timeout: "15min",
  random_page_cost: "1.1",
  jit: "off",
  huge_pages: "off",
  io_method: "sync",

  // An error's text, detail and statement may hold a NIK: only the server's own notices are logged.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] ",
});
