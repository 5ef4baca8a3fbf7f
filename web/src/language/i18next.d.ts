import 'i18next';
import type en from './en.json';
import type ofTeam from './en.team.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof ofTeam };
  }
}
