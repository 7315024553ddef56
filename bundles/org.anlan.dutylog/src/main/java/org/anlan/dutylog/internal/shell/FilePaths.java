package org.anlan.dutylog.internal.shell;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Completes paths of files. */
@Service
public final class FilePaths extends FileCompleter {}
