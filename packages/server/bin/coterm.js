#!/usr/bin/env node
import '../src/cli/coterm.ts'
