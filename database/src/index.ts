export { type Cluster, DataInUse, freePort, startCluster } from './cluster.ts';
export { accessFiles, type LoginRole, loginRoles, prepareDatabase, urlFor } from './prepare.ts';
