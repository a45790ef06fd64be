using Microsoft.Data.Sqlite;
using SalesNudgeBot.App.Ports;
using static SQLitePCL.raw;

namespace SalesNudgeBot.Storage.Sqlite;

static class SqliteFailures
{
    /// <summary>The database cannot be used at the moment, through no fault of the work that met it. SQLite may have rolled back by itself.</summary>
    public static bool IsUnavailable(SqliteException failure) => Sentence(failure, "") is not null;

    public static DatabaseUnavailableException Unavailable(SqliteException failure, string file) =>
        new(Sentence(failure, file) ?? $"The database {file} answered with error {failure.SqliteExtendedErrorCode}; nothing was changed.", failure);

    static string? Sentence(SqliteException failure, string file) =>
        failure.SqliteErrorCode switch
        {
            SQLITE_FULL => $"The disk that holds {file} is full; nothing was changed.",
            SQLITE_BUSY or SQLITE_LOCKED => $"{file} is locked by another program, such as a backup; nothing was changed.",
            SQLITE_IOERR => $"{file} could not be read or written; nothing was changed.",
            SQLITE_READONLY or SQLITE_PERM => $"{file} may only be read; nothing was changed.",
            SQLITE_CANTOPEN => $"{file} cannot be opened or created, so nothing was changed; please check that its folder exists and can be written.",
            SQLITE_NOTADB or SQLITE_CORRUPT => $"{file} is damaged, or not a database of SalesNudgeBot; nothing was changed.",
            _ => null,
        };
}
