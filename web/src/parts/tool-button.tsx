import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';

type Props = Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> &
  Omit<ButtonProps, 'leftSection' | 'size'> & { icon: ReactNode; children: ReactNode };

/** A button of a bar of tools: an icon with its words, and on a phone the icon alone. */
export function ToolButton({ icon, children, className = '', ...more }: Props) {
  return (
    // What opens a menu is given a class by the menu as well.
    <Button size="xs" variant="subtle" leftSection={icon} {...more} className={`icon-on-phone ${className}`}>
      <span className="words">{children}</span>
    </Button>
  );
}
