import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, use, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

const Alone = createContext(false);

type Props = {
  label: string;
  left?: ReactNode;
  right?: ReactNode;
  /** Left out where there is nothing to go back to. */
  onClose?: () => void;
  /** A page of its own instead of a panel beside a list. */
  wide?: boolean;
  /** A list of people needs less room than a task. */
  slim?: boolean;
  children: ReactNode;
};

export function Panel({ label, left, right, onClose, wide = false, slim = false, children }: Props) {
  const { t } = useTranslation();
  const covers = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  const alone = wide || covers;
  const Landmark = alone ? 'main' : 'aside';
  useEscape(onClose);
  return (
    <Alone value={alone}>
      <Landmark className={`${classes.panel} ${wide ? classes.wide : ''} ${slim ? classes.slim : ''}`} aria-label={label}>
        <div className={classes.panelTop}>
          {left}
          <span className={classes.space} />
          {right}
          {onClose && (
            <ActionIcon onClick={onClose} aria-label={t('frame.close')}>
              <IconX size={18} stroke={1.75} />
            </ActionIcon>
          )}
        </div>
        <div className={classes.panelBody}>{children}</div>
      </Landmark>
    </Alone>
  );
}

/** The panel's title is the page's one h1 where the panel is all there is. */
export function PanelTitle({ children, className }: { children: ReactNode; className?: string }) {
  const Heading = use(Alone) ? 'h1' : 'h2';
  return (
    <Heading className={className} style={{ fontSize: 18, lineHeight: '24px', letterSpacing: 0 }}>
      {children}
    </Heading>
  );
}

/** A heading right below the panel's title. */
export function PanelHeading({ children, className }: { children: ReactNode; className?: string }) {
  const Heading = use(Alone) ? 'h2' : 'h3';
  return <Heading className={`${classes.heading} ${className ?? ''}`}>{children}</Heading>;
}

/** Esc closes the nearest thing: a panel only when nothing floats above it and nobody is typing. */
function useEscape(onClose?: () => void) {
  useEffect(() => {
    if (!onClose) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // A field that goes back to what it was by Esc says so.
      if (event.target instanceof HTMLElement && event.target.matches('[data-takes-escape]')) return;
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, [role="combobox"]');
      if (typing) return (event.target as HTMLElement).blur();
      if (!document.querySelector('[role="dialog"], [role="menu"], [data-carrying]')) onClose();
    };
    // Before anything that floats hears of it: what has closed already is no longer there to be seen.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [onClose]);
}
