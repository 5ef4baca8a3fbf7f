import { Popover, type PopoverProps } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';

type Props = Omit<PopoverProps, 'onDismiss' | 'trapFocus' | 'returnFocus'> & { close: () => void };

/** What floats beside the button that opened it, has the focus until Esc, and gives it back. */
export function Floating({ close, children, ...popover }: Props) {
  return (
    <Popover {...popover} onDismiss={close} trapFocus returnFocus>
      {popover.opened && <EarlyEscape close={close} />}
      {children}
    </Popover>
  );
}

/** Mantine hears Esc within the floating thing only, and the focus comes there a moment after it opened. */
function EarlyEscape({ close }: { close: () => void }) {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    const listen = ({ key, target }: KeyboardEvent) => {
      if (key === 'Escape' && target instanceof Element && !target.closest('[role="dialog"]')) closeNow();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return null;
}
