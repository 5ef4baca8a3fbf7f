/** Its bytes, always as a download. */
export const contentOf = (documentId: string) => `/api/documents/${documentId}/content`;
