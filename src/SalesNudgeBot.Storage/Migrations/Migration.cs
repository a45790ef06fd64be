using System.Data.Common;
using System.Globalization;
using Dapper;

namespace SalesNudgeBot.Storage.Migrations;

/// <summary>A numbered step of the schema, embedded as <c>Migrations/DIALECT/0001_what.sql</c>. Never changed once released.</summary>
sealed record Migration(int Number, string Name, string Sql)
{
    public static IReadOnlyList<Migration> Of(string dialect)
    {
        var assembly = typeof(Migration).Assembly;
        var folder = $"{typeof(Migration).Namespace}.{dialect}.";
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith(folder, StringComparison.Ordinal)
               let name = resource[folder.Length..^".sql".Length]
               orderby name
               select new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name[5..], Text(resource)),
        ];

        string Text(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Brings the schema up to date, each step in a transaction of its own.</summary>
    /// <param name="begin">Begins a transaction that no other process migrates beside.</param>
    public static void ApplyAll(DbConnection db, string dialect, string begin)
    {
        var known = Of(dialect);
        var found = InTransaction(() =>
        {
            db.Execute("create table if not exists schema_versions (number integer primary key, name text not null)");
            return db.Query<int>("select number from schema_versions").ToHashSet();
        });
        if (found.Count > 0 && found.Max() is var newest && newest > known[^1].Number)
        {
            throw new NewerSchemaException(newest, known[^1].Number);
        }

        // Not those above the newest one found: of two steps made side by side the later number may have come first.
        foreach (var step in known.Where(step => !found.Contains(step.Number)))
        {
            InTransaction(() =>
            {
                // Another process may have taken this step while this one waited for its turn.
                if (db.ExecuteScalar<int?>("select number from schema_versions where number = @Number", step) is null)
                {
                    db.Execute(step.Sql);
                    db.Execute("insert into schema_versions (number, name) values (@Number, @Name)", step);
                }

                return step.Number;
            });
        }

        // A full disk has SQLite roll back by itself; what is thrown then must still be that the disk is full.
        void RollBack()
        {
            try
            {
                db.Execute("rollback transaction");
            }
            catch (DbException)
            {
            }
        }

        T InTransaction<T>(Func<T> work)
        {
            db.Execute(begin);
            try
            {
                var result = work();
                db.Execute("commit transaction");
                return result;
            }
            catch
            {
                RollBack();
                throw;
            }
        }
    }
}
