import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaretAtEnd } from './caret.ts';
import classes from './parts.module.css';

type Props = {
  /** What the pencil does, in words. */
  label: string;
  value: string;
  /** A paragraph takes `Ctrl Enter` to be saved; a line takes `Enter`. */
  paragraph?: boolean;
  maxLength: number;
  /** What is offered where there is nothing yet. */
  empty?: string;
  /** Resolves to whether it was saved; where not, the field stays open with what was typed. */
  save: (text: string) => Promise<boolean>;
  pending: boolean;
  note?: ReactNode;
  /** The text as it stands. */
  children: ReactNode;
};

/** A text that is edited where it stands: by a click on it, or by the pencil beside it. Left, it is saved; `Esc` takes it back. */
export function InPlace({ label, value, paragraph = false, maxLength, empty, save, pending, note, children }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setText(null);
    // The pencil is drawn again first.
    requestAnimationFrame(() => pencil.current?.focus());
  };
  const finish = async (stay: boolean) => {
    if (text === null || pending) return;
    const said = paragraph ? text : text.trim();
    if (said === value || (!paragraph && !said)) return stay ? leave() : setText(null);
    if (await save(said)) stay ? leave() : setText(null);
  };

  if (text !== null) {
    return (
      <div className={classes.inPlaceOpen}>
        <Field
          label={label}
          text={text}
          paragraph={paragraph}
          maxLength={maxLength}
          onText={setText}
          onBlur={() => finish(false)}
          onEscape={leave}
          onEnter={() => finish(true)}
        />
        {note}
        <p className={classes.second}>{t(paragraph ? 'parts.inPlaceParagraph' : 'parts.inPlaceLine')}</p>
      </div>
    );
  }
  if (!value && empty) {
    return (
      <Button
        ref={pencil}
        size="xs"
        variant="subtle"
        className={classes.inPlaceEmpty}
        leftSection={<IconPlus size={14} stroke={2} />}
        onClick={() => setText('')}
      >
        {empty}
      </Button>
    );
  }
  return (
    <div className={classes.inPlace}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; the pencil is the way for everybody */}
      <div onClick={() => !window.getSelection()?.toString() && setText(value)}>{children}</div>
      <ActionIcon ref={pencil} size={24} aria-label={label} title={label} onClick={() => setText(value)}>
        <IconPencil size={14} stroke={2} />
      </ActionIcon>
    </div>
  );
}

type FieldProps = Pick<Props, 'label' | 'maxLength'> & {
  text: string;
  paragraph: boolean;
  onText: (text: string) => void;
  onBlur: () => void;
  onEscape: () => void;
  onEnter: () => void;
};

function Field({ label, text, paragraph, maxLength, onText, onBlur, onEscape, onEnter }: FieldProps) {
  return (
    <Textarea
      ref={useCaretAtEnd()}
      data-takes-escape
      aria-label={label}
      value={text}
      maxLength={maxLength}
      minRows={paragraph ? 3 : 1}
      maxRows={16}
      onChange={(event) => onText(paragraph ? event.currentTarget.value : event.currentTarget.value.replaceAll('\n', ' '))}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape();
        if (event.key === 'Enter' && (!paragraph || event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onEnter();
        }
      }}
    />
  );
}
