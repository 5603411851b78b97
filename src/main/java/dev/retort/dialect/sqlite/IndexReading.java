package dev.retort.dialect.sqlite;

import dev.retort.schema.Define;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;

/** The text of an index, read as what the model has words for. */
final class IndexReading {

    private IndexReading() {}

    /** An index by its text. */
    static Index index(String name, boolean unique, String sql) {
        List<Token> tokens = Token.of(sql);
        int at = 0;
        while (!tokens.get(at).isSign('(')) {
            at++;
        }
        List<IndexKey> keys = new ArrayList<>();
        int depth = 1;
        int first = ++at;
        while (depth > 0) {
            Token token = tokens.get(at);
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0 || (depth == 1 && token.isSign(','))) {
                keys.add(indexKey(sql, tokens.subList(first, at)));
                first = at + 1;
            }
            at++;
        }
        boolean partial = at < tokens.size() && tokens.get(at).isWord("where");
        Index index = Index.of(keys).named(name).withUnique(unique);
        return partial ? index.where(sql.substring(tokens.get(at).end()).strip()) : index;
    }

    private static IndexKey indexKey(String sql, List<Token> all) {
        Token last = all.get(all.size() - 1);
        boolean descending = all.size() > 1 && last.isWord("desc");
        boolean ordered = descending || (all.size() > 1 && last.isWord("asc"));
        List<Token> tokens = ordered ? all.subList(0, all.size() - 1) : all;
        int collate = tokens.size() - 2;
        boolean collated = collate > 0 && tokens.get(collate).isWord("collate") && isTerm(tokens.subList(0, collate));
        String collation = collated ? Token.key(tokens.get(collate + 1).name()) : null;
        IndexKey key = key(sql, collated ? tokens.subList(0, collate) : tokens);
        IndexKey sorted = collation == null ? key : key.collate(collation);
        return descending ? sorted.desc() : sorted;
    }

    private static IndexKey key(String sql, List<Token> tokens) {
        Token first = tokens.get(0);
        if (tokens.size() == 1 && first.isName()) {
            return Define.key(first.name());
        }
        String expression =
                sql.substring(first.start(), tokens.get(tokens.size() - 1).end());
        return Define.expression(DefaultText.withoutParentheses(expression));
    }

    /** Whether a collation behind the tokens is of all of them: a name, a call, or what stands in parentheses. */
    private static boolean isTerm(List<Token> tokens) {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            boolean between =
                    at < tokens.size() - 1 && !(at == 0 && tokens.get(1).isSign('('));
            if (depth == 0 && between) {
                return false;
            }
        }
        return true;
    }
}
