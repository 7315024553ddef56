/** The demo district and the program that loads it. */
package org.anlan.demo;
