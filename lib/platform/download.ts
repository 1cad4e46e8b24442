/** Ms after which the browser has surely taken the file. */
const REVOKE_AFTER_MS = 60_000;

/** Writes a file to the person's downloads, from a page of ours. Needs no permission. */
export function downloadFile(file: { readonly name: string; readonly content: Blob }): void {
  const address = URL.createObjectURL(file.content);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
