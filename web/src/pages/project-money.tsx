import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { projectQuery } from '../api/asked.ts';
import { moneyQuery } from '../api/money.ts';
import type { OpenProject, ProjectMoney } from '../api/shapes.ts';
import { LoadingPage } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';
import { Hours } from '../hours/hours.tsx';
import { Budget } from '../money/budget.tsx';
import { Costs } from '../money/costs.tsx';
import { Rates } from '../money/rates.tsx';
import { OrdersOfProject } from '../orders/of-project.tsx';

export function ProjectMoneyPage() {
  const { projectId } = useParams({ from: '/frame/team/projects/$projectId/money' });
  const project = useQuery(projectQuery(projectId));
  const money = useQuery(moneyQuery(projectId));
  const error = project.error ?? money.error;
  if (error && !money.data) return <RefusedPage error={error} />;
  if (!project.data || !money.data) return <LoadingPage />;
  return <MoneyOf project={project.data} money={money.data} />;
}

function MoneyOf({ project, money }: { project: OpenProject; money: ProjectMoney }) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('money.money')}
      crumbs={[
        <Link key="all" to="/projects">
          {t('projects.projects')}
        </Link>,
        <Link key="project" to="/projects/$projectId" params={{ projectId: project.id }}>
          {project.name}
        </Link>,
      ]}
      below={<p style={{ color: 'var(--ink-2)' }}>{t('money.sentence')}</p>}
    >
      <Budget projectId={project.id} money={money} />
      <OrdersOfProject project={{ id: project.id, name: project.name }} mayAdd={money.may.add} />
      <Hours of={{ project: project.id }} />
      <Costs of={{ project: project.id }} currency={money.currency} mayAdd={money.may.add} />
      <Rates projectId={project.id} currency={money.currency} />
    </Page>
  );
}
