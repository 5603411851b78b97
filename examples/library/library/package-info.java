/** A digital library in which volunteers read and proofread old texts. */
package library;
