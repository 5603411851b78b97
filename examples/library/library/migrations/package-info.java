/** The history of the library's database, from the first table to what it is now. */
package library.migrations;
