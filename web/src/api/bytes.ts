/** A file as it is, instead of JSON. */
export const asBytes = (file: File) => ({
  body: file,
  bodySerializer: (it: unknown) => it as File,
  headers: { 'Content-Type': 'application/octet-stream' },
});
