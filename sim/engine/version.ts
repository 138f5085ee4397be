/** Version of the engine: the package's. Runs are promised to repeat, digest for digest, within one version. */
export const ENGINE_VERSION = '0.1.0'
