using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace SalesNudgeBot.Storage.Sqlite;

/// <summary>One use of a statement that its connection keeps prepared: taken when its text is known, given back when it is disposed.</summary>
sealed class PreparedCommand(PreparingConnection db) : DbCommand
{
    SqliteCommand? taken;

    [AllowNull]
    public override string CommandText
    {
        get => taken?.CommandText ?? "";
        set
        {
            GiveBack();
            taken = db.Take(value ?? "");
        }
    }

    public override int CommandTimeout
    {
        get => Taken.CommandTimeout;
        set => Taken.CommandTimeout = value;
    }

    public override CommandType CommandType { get; set; } = CommandType.Text;
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => db;
        set => throw new NotSupportedException("It belongs to its connection.");
    }

    protected override DbParameterCollection DbParameterCollection => Taken.Parameters;

    // Transactions are begun and ended by statements of their own.
    protected override DbTransaction? DbTransaction { get; set; }

    SqliteCommand Taken => taken ?? throw new InvalidOperationException("The text of the command comes first.");

    public override void Cancel() => Taken.Cancel();

    public override int ExecuteNonQuery() => Taken.ExecuteNonQuery();

    public override object? ExecuteScalar() => Taken.ExecuteScalar();

    public override void Prepare() => Taken.Prepare();

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Taken.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
        }

        base.Dispose(disposing);
    }

    void GiveBack()
    {
        if (taken is { } used)
        {
            taken = null;
            db.GiveBack(used);
        }
    }
}
