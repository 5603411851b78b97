/** The smallest application that migrates its database. */
package quickstart;
