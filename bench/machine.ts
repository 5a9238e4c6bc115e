/** The machine that something was measured on. */
import { arch, availableParallelism, cpus, loadavg, platform } from "node:os";

export interface Machine {
  cores: number;
  processor: string;
  node: string;
  system: string;
  load: number;
}

export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? "unknown processor",
    node: process.versions.node,
    system: `${platform()} ${arch()}`,
    load: loadavg()[0] ?? 0,
  };
}

/** "2 cores (Intel Xeon), linux x64, Node 20.20.2". */
export function machineInWords({ cores, processor, node, system }: Machine): string {
  return `${cores} cores (${processor}), ${system}, Node ${node}`;
}
