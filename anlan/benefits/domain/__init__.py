"""Pure rules of benefits beside the engine: from papers to a bill."""
