/** The history of a small database for bills: accounts, invoices, payments. */
package quickstart.migrations;
