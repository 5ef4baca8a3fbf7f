import { useEffect, useRef } from 'react';

/** For a text that opens to be gone on with: the caret stands behind its last letter. */
export function useCaretAtEnd() {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  return field;
}
