package org.anlan.console.internal.plans;

import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Shell;

/** What the dialogs for a plan's rows have in common. */
record PlanRows(Shell shell, Desk desk, Looks looks, Directory directory) {}
