/** After the first visit the book is kept for reading offline. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || !isSecureContext) return;
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  if (saving || !location.protocol.startsWith("http")) return;
  const register = (): void => {
    const worker = new URL("sw.js", new URL(document.documentElement.dataset.root ?? "./", location.href));
    navigator.serviceWorker.register(worker).catch(() => {
      // Some hosts and private windows do not allow it; the page needs it for nothing.
    });
  };
  // Whatever the reader came for arrives first.
  if (document.readyState === "complete") setTimeout(register, 2000);
  else addEventListener("load", () => setTimeout(register, 2000));
}
