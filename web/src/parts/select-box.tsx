import { Checkbox } from '@mantine/core';
import { useSelection } from './selection.tsx';

type Props = { item: { id: string }; label: string; className: string | undefined };

/** At the edge of a row, shown when it is pointed at, or once something is selected. */
export function SelectBox({ item, label, className }: Props) {
  const selection = useSelection();
  if (!selection) return null;
  return (
    <Checkbox
      className={className}
      size="16px"
      radius="xs"
      tabIndex={-1}
      aria-label={label}
      checked={selection.items.has(item.id)}
      onChange={() => {}}
      onClick={(event) => (event.shiftKey ? selection.reach(item) : selection.toggle(item))}
    />
  );
}
