import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import { Door } from '../frame/door.tsx';
import { EnterCode } from './enter-code.tsx';
import { SetPassword } from './set-password.tsx';

type Step = { code: 'code-needed' | 'password-change-needed'; secret: string };

/**
 * What may come between a right password and being in. Its secret stays out of the address: whoever loads the page again
 * begins anew. `take` tells whether a refusal was such a step; then `page` is shown.
 */
export function useNextStep(next?: string) {
  const navigate = useNavigate();
  const [step, setStep] = useState<Step | null>(null);
  const take = (error: unknown): boolean => {
    if (!isProblem(error)) return false;
    if (error.code === 'two-factor-needed') {
      void navigate({ to: '/two-factor', search: next ? { next } : {}, replace: true });
      return true;
    }
    if ((error.code === 'code-needed' || error.code === 'password-change-needed') && error.secret) {
      setStep({ code: error.code, secret: error.secret });
      return true;
    }
    return false;
  };
  const back = () => {
    setStep(null);
    void navigate({ to: '/sign-in', search: next ? { next } : {} });
  };
  const common = { next, take };
  const page =
    step?.code === 'code-needed' ? (
      <EnterCode key={step.secret} secret={step.secret} back={back} {...common} />
    ) : step ? (
      <FirstPassword secret={step.secret} {...common} />
    ) : null;
  return { take, page };
}

/** In place of the password that was handed over. */
function FirstPassword({ secret, ...common }: { secret: string; next: string | undefined; take: (error: unknown) => boolean }) {
  const { t } = useTranslation();
  const use = api.useMutation('post', '/api/first-passwords', besideField);
  return (
    <Door title={t('sessions.firstPassword')} sentence={t('sessions.firstPasswordSentence')}>
      <SetPassword secret={secret} login={null} use={use} button={t('sessions.setAndEnter')} {...common} />
    </Door>
  );
}
