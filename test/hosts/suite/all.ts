import './activation.ts';
import './highlights.ts';
import './findings.ts';
import './navigation.ts';
import './parallels.ts';
import './settings.ts';
import './files.ts';
