/** After the first visit the book is kept for reading offline. */
export async function keepOffline(): Promise<void> {
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  if (saving || !isSecureContext || !location.protocol.startsWith("http")) return;
  const worker = new URL("sw.js", new URL(document.documentElement.dataset.root ?? "./", location.href));
  try {
    await navigator.serviceWorker.register(worker);
  } catch {
    // Some hosts do not allow it, in a private window it may not be there, and in a sandboxed frame even asking for it
    // is refused. The page needs it for nothing.
  }
}
