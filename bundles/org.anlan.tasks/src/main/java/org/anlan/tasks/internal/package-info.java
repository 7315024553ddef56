/** Tasks, work orders and obligations. */
package org.anlan.tasks.internal;
