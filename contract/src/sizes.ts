/** 250 MB. */
export const mostDocumentBytes = 250_000_000;
