/** The id that the address names after its `#`; one that was cut off within a letter (`#caf%C3`) is taken as it stands. */
export function placeAsked(): string {
  const id = location.hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
