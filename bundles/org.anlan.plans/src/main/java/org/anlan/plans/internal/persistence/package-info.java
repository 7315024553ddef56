/** The tables of plans, their versions and responses. */
package org.anlan.plans.internal.persistence;
