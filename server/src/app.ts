import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Access } from './access/as.ts';
import { accessRoutes } from './access/routes.ts';
import { accessesRoutes } from './accesses/routes.ts';
import { commentRoutes } from './comments/routes.ts';
import { deletionRoutes } from './deletions/routes.ts';
import { documentRoutes } from './documents/routes.ts';
import type { Store } from './documents/store.ts';
import { fieldRoutes } from './fields/routes.ts';
import { grantRoutes } from './grants/routes.ts';
import { hoursRoutes } from './hours/routes.ts';
import { refuseCrossSite } from './http/crossSite.ts';
import { serveDocs } from './http/docs.ts';
import { refuseNul, validate } from './http/formats.ts';
import { answerHealth } from './http/health.ts';
import { answerBadAddress, answerProblems } from './http/problems.ts';
import type { Room } from './http/route.ts';
import { serveWeb } from './http/web.ts';
import { importRoutes } from './imports/routes.ts';
import { inboxRoutes } from './inbox/routes.ts';
import { mailRoutes } from './mails/routes.ts';
import { meRoutes } from './me/routes.ts';
import { moneyRoutes } from './money/routes.ts';
import { orderRoutes } from './orders/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { profileRoutes } from './profiles/routes.ts';
import { projectRoutes } from './projects/routes.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { makeSeal } from './sessions/seal.ts';
import type { Settings } from './settings.ts';
import { taskRoutes } from './tasks/routes.ts';
import { viewingRoutes } from './viewings/routes.ts';
import { workspaceRoutes } from './workspaces/routes.ts';

/** All rooms, on one page. */
export async function openApp(access: Access, store: Store, settings: Settings, ownUrl: string, secret: string): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: settings.LOG_LEVEL, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.TRUST_PROXY,
    frameworkErrors: answerBadAddress,
    bodyLimit: 1_000_000,
  });
  app.removeContentTypeParser('text/plain'); // a form of another site can send that
  answerProblems(app);
  validate(app);
  refuseNul(app);
  refuseCrossSite(app, ownUrl);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: ownUrl.startsWith('https:') && { maxAge: 31_536_000 },
  });

  const room: Room = { app, access };
  const sign = { secure: ownUrl.startsWith('https:') };
  const seal = makeSeal(secret, 'second factors');
  workspaceRoutes(room, sign, settings);
  sessionRoutes(room, sign, seal);
  meRoutes(room, seal);
  peopleRoutes(room);
  profileRoutes(room);
  importRoutes(room, makeSeal(secret, 'imports'));
  deletionRoutes(room);
  accessesRoutes(room);
  fieldRoutes(room);
  projectRoutes(room);
  grantRoutes(room, ownUrl);
  viewingRoutes(room, ownUrl);
  taskRoutes(room);
  commentRoutes(room);
  documentRoutes(room, store);
  moneyRoutes(room);
  hoursRoutes(room);
  orderRoutes(room);
  accessRoutes(room);
  inboxRoutes(room);
  mailRoutes(room, ownUrl);

  answerHealth(room);
  serveDocs(app);
  await serveWeb(app);
  return app;
}
