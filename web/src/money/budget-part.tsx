import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/field-row.tsx';
import { PagePart } from '../parts/page-part.tsx';
import { BudgetForm, type BudgetSending } from './budget-form.tsx';

type Props = BudgetSending & { inPanel?: boolean; children: ReactNode };

/** What a budget is of is spent of it: that, or the form in which it is set. */
export function BudgetPart({ inPanel = false, children, ...sending }: Props) {
  const { t } = useTranslation();
  const [editing, edit] = useDisclosure();
  const { budget, may } = sending.money;
  const Frame = inPanel ? Section : PagePart;
  return (
    <Frame
      title={t('money.budget')}
      action={
        (budget ? may.change : may.add) &&
        !editing && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={budget ? <IconPencil size={14} stroke={2} /> : <IconPlus size={14} stroke={2} />}
            onClick={edit.open}
          >
            {t(budget ? 'money.editBudget' : 'money.setBudget')}
          </Button>
        )
      }
    >
      {editing ? <BudgetForm {...sending} close={edit.close} /> : children}
    </Frame>
  );
}
