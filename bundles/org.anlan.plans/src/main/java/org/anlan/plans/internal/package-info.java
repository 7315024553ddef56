/** Plans, their versions, findings and activations. */
package org.anlan.plans.internal;
