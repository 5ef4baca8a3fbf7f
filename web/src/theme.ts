import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { i18next } from './language/index.ts';

const petrol: MantineColorsTuple = [
  '#E9F4F4',
  '#D2E8E9',
  '#A6D1D4',
  '#6FC3C7',
  '#45A0A6',
  '#2A8A91',
  '#15777E',
  '#0B686F',
  '#08575D',
  '#06464B',
];

const light = {
  page: '#FFFFFF',
  nav: '#F7F8F8',
  sunk: '#F4F6F6',
  float: '#FFFFFF',
  hover: '#F2F4F4',
  chosen: '#EAF1F2',
  'nav-chosen': '#E6E8E9',
  line: '#E6E9EA',
  'line-strong': '#D0D6D8',
  ink: '#1B2124',
  'ink-2': '#566066',
  'ink-3': '#646E75',
  accent: '#0B686F',
  'accent-fill': '#0B686F',
  'accent-fill-hover': '#08575D',
  outside: '#8A4B00',
  'outside-fill': '#8A4B00',
  'outside-line': '#D07207',
  'outside-ground': '#FEF7EC',
  private: '#5B3BA8',
  'private-line': '#7C5CD6',
  'private-ground': '#F6F4FD',
  bad: '#B3261E',
  face: '#E4E9EA',
  'face-ink': '#3A4348',
  'switch-off': '#8B959B',
};

const dark: typeof light = {
  page: '#17191B',
  nav: '#121415',
  sunk: '#1D2022',
  float: '#1F2326',
  hover: '#1F2325',
  chosen: '#1C2A2C',
  'nav-chosen': '#22272A',
  line: '#2A2E31',
  'line-strong': '#3D4448',
  ink: '#E6E9EA',
  'ink-2': '#A8B1B6',
  'ink-3': '#8B959B',
  accent: '#6FC3C7',
  'accent-fill': '#15777E',
  'accent-fill-hover': '#0B686F',
  outside: '#F2B45C',
  'outside-fill': '#A85A00',
  'outside-line': '#D98A1E',
  'outside-ground': '#261F15',
  private: '#BBA8F5',
  'private-line': '#8E75E0',
  'private-ground': '#201C2E',
  bad: '#FF8F85',
  face: '#33393D',
  'face-ink': '#D5DBDE',
  'switch-off': '#6B7980',
};

const variables = (tokens: typeof light) => ({
  ...Object.fromEntries(Object.entries(tokens).map(([name, colour]) => [`--${name}`, colour])),
  '--mantine-color-body': tokens.page,
  '--mantine-color-text': tokens.ink,
  '--mantine-color-bright': tokens.ink,
  '--mantine-color-dimmed': tokens['ink-2'],
  '--mantine-color-placeholder': tokens['ink-3'],
  '--mantine-color-error': tokens.bad,
  '--mantine-color-anchor': tokens.accent,
  '--mantine-color-default': tokens.page,
  '--mantine-color-default-hover': tokens.hover,
  '--mantine-color-default-color': tokens.ink,
  '--mantine-color-default-border': tokens['line-strong'],
  '--mantine-color-disabled': tokens.sunk,
  '--mantine-color-disabled-color': tokens['ink-3'],
  '--mantine-color-disabled-border': tokens.line,
  '--mantine-color-petrol-filled': tokens['accent-fill'],
  '--mantine-color-petrol-filled-hover': tokens['accent-fill-hover'],
  '--mantine-color-petrol-text': tokens.accent,
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--shadow': '0 1px 2px rgb(20 26 30 / .06), 0 8px 24px rgb(20 26 30 / .12)' },
  light: variables(light),
  dark: variables(dark),
});

const inputHeight = { '--input-height': 'var(--form-control)', '--input-fz': 'var(--form-text)' };

export const theme = createTheme({
  colors: { petrol },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  black: '#1B2124',
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.375rem' },
  lineHeights: { xs: '1.3334', sm: '1.3847', md: '1.4286', lg: '1.5', xl: '1.2728' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontWeight: '600' },
  // Written out, and not by `Button.extend`: that would bring the script of each of them to the first page.
  components: {
    Button: {
      defaultProps: { variant: 'default', size: 'sm', fw: 500 },
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({
        root: {
          '--button-height': size === 'xs' ? 'var(--bar-control)' : 'var(--form-control)',
          '--button-fz': '0.875rem',
          '--button-padding-x': '0.75rem',
        },
      }),
    },
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({
        root: { '--ai-size': typeof size === 'number' ? `max(${size}px, var(--least-control))` : 'var(--bar-control)' },
      }),
    },
    Input: { vars: () => ({ wrapper: inputHeight }) },
    InputWrapper: {
      vars: () => ({
        label: { '--input-label-size': '0.8125rem', '--input-asterisk-color': 'var(--ink-3)' },
        success: {},
        error: { '--input-error-size': '0.8125rem' },
        description: { '--input-description-size': '0.8125rem' },
      }),
    },
    Textarea: { defaultProps: { autosize: true, minRows: 3, maxRows: 14 } },
    Select: { defaultProps: { checkIconPosition: 'right', comboboxProps: { shadow: 'none' } } },
    SegmentedControl: {
      defaultProps: { withItemsBorders: false, transitionDuration: 0, fullWidth: true },
    },
    Anchor: { defaultProps: { underline: 'hover', inherit: true } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
    Tabs: { defaultProps: { color: 'petrol' } },
    Modal: { defaultProps: { radius: 'md', transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } } },
    Menu: { defaultProps: { position: 'bottom-end', transitionProps: { duration: 100 } } },
    Popover: { defaultProps: { radius: 'md', transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 100 } } },
    Skeleton: { defaultProps: { animate: false } },
    Loader: { defaultProps: { size: 'sm' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': i18next.t('frame.close') } } },
    Pill: { defaultProps: { radius: 'sm' } },
  },
});
