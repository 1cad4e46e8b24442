/** Ms after which the browser has surely taken the file. */
const REVOKE_AFTER_MS = 60_000;

/** Writes a file to the person's downloads, from a page of ours. Needs no permission. */
export function downloadFile(file: {
  readonly name: string;
  readonly mimeType: string;
  readonly content: string | Uint8Array;
}): void {
  const blob = new Blob([file.content as BlobPart], { type: file.mimeType });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
