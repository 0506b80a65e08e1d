/** A package of the npm registry, at one version. */
export interface Package {
  readonly name: string
  readonly version: string
}

export declare const MANAGER: Package
export declare const FRAMEWORK: Package
export declare const CLI: Package
export declare const DECLARED_NODE: Package

/** Answers the package's folder; `say` hears when it has to be fetched. Rejects when it cannot be. */
export declare function fetchPackage(wanted: Package, say?: (line: string) => void): Promise<string>
