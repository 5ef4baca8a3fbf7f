import i18next from 'i18next';
import ofTeam from './en.team.json' with { type: 'json' };

// Beside the words for everybody, once: a module is run the first time that it is asked for.
i18next.addResourceBundle('en', 'translation', ofTeam, true);
