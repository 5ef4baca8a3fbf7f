import { ActionIcon, Button, Textarea, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './orders.module.css';
import { type Cell, emptyLine, type TypedLine } from './values.ts';

type Props = {
  lines: TypedLine[];
  /** Of one cell: what stands in it, what becomes of it, what is wrong with it. */
  cell: (place: number, cell: Cell) => object;
  add: (line: TypedLine) => void;
  remove: (place: number) => void;
  /** What is wrong with all of them together. */
  error: ReactNode;
};

const columns = [
  { field: 'quantity', of: 'quantityOf' },
  { field: 'price', of: 'priceOf' },
  { field: 'tax', of: 'taxRateOf' },
] as const;

/** A table that is typed into: `Enter` goes to the next line, and behind the last one begins another. */
export function Lines({ lines, cell, add, remove, error }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const focus = (place: number) =>
    requestAnimationFrame(() => table.current?.querySelectorAll<HTMLElement>('tbody textarea:not([aria-hidden])')[place]?.focus());
  const addAndGo = () => {
    add(emptyLine(lines.at(-1)?.tax ?? '20'));
    focus(lines.length);
  };
  const removeAndGo = (place: number) => {
    remove(place);
    focus(Math.max(place - 1, 0));
  };
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (place === lines.length - 1) addAndGo();
    else focus(place + 1);
  };
  return (
    <div>
      <table className={classes.lines} ref={table}>
        <thead>
          <tr>
            <th>{t('orders.text')}</th>
            <th className={classes.number} style={{ width: 104 }}>
              {t('orders.quantity')}
            </th>
            <th className={classes.number} style={{ width: 136 }}>
              {t('orders.price')}
            </th>
            <th className={classes.number} style={{ width: 96 }}>
              {t('orders.tax')}
            </th>
            <th style={{ width: 28 }}>
              <VisuallyHidden>{t('orders.removes')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line that is typed is its place
            <tr key={place}>
              <td>
                <Textarea
                  aria-label={t('orders.textOf', { place: place + 1 })}
                  placeholder={t('orders.text')}
                  autosize
                  minRows={1}
                  maxRows={8}
                  maxLength={2000}
                  {...cell(place, 'text')}
                  onKeyDown={(event) => onKeyDown(event, place)}
                />
              </td>
              {columns.map(({ field, of }) => (
                <td key={field} className={classes.number}>
                  <span className={classes.short} aria-hidden="true">
                    {t(`orders.${field}`)}
                  </span>
                  <TextInput
                    aria-label={t(`orders.${of}`, { place: place + 1 })}
                    inputMode="decimal"
                    autoComplete="off"
                    {...cell(place, field)}
                    onKeyDown={(event) => onKeyDown(event, place)}
                  />
                </td>
              ))}
              <td className={classes.remove}>
                <ActionIcon aria-label={t('orders.removeLine', { place: place + 1 })} onClick={() => removeAndGo(place)}>
                  <IconX size={14} stroke={2} />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {error && (
        <p role="alert" style={{ color: 'var(--bad)', fontSize: 13, marginTop: 8 }}>
          {error}
        </p>
      )}
      <Button className={classes.more} size="xs" variant="subtle" leftSection={<IconPlus size={14} stroke={2} />} onClick={addAndGo}>
        {t('orders.addLine')}
      </Button>
    </div>
  );
}
