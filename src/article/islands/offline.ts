/** After the first visit the book is kept for reading offline. */
export function keepOffline(): void {
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  if (saving || !isSecureContext || !location.protocol.startsWith("http")) return;
  const worker = new URL("sw.js", new URL(document.documentElement.dataset.root ?? "./", location.href));
  navigator.serviceWorker.register(worker).catch(() => {
    // Some hosts and private windows do not allow it; the page needs it for nothing.
  });
}
