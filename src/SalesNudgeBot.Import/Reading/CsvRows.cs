using System.Text;
using CsvHelper;

namespace SalesNudgeBot.Import.Reading;

/// <summary>The rows of a CSV file (RFC 4180), one at a time, with the lines where they begin. Blank lines are no rows.</summary>
sealed class CsvRows : IDisposable
{
    /// <summary>In bytes. A quote that is never closed would take the rest of the file for one field.</summary>
    const int LongestRow = 100_000;

    readonly CsvReader csv;
    CsvMalformedRecord? malformed;

    public CsvRows(Stream content, char delimiter)
    {
        // What is not UTF-8 is said, not replaced: a name with a question mark in it would be imported for good. A byte order mark decides where there is one.
        var text = new StreamReader(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 15, leaveOpen: true);
        csv = CsvReader.Create(
            text,
            new()
            {
                Separator = delimiter,
                HasHeader = false,
                TrackLineNumbers = true,
                MaxRecordSize = LongestRow,
                OnMalformedRecord = record => malformed = record,
            },
            leaveOpen: false);
    }

    /// <summary>Where the row that was read last begins, from 1.</summary>
    public long Line => csv.LineNumber;

    public int Count => csv.FieldCount;

    public string this[int column] => csv.GetString(column);

    /// <summary>What is wrong with the quotes of the row that was read last, and what would be right; null when nothing is.</summary>
    public (string Says, string Right)? Quotes =>
        malformed is not { } found || found.LineNumber != csv.LineNumber ? null
        : found.Reason is CsvMalformedReason.UnterminatedQuote ? ("a quote is opened and not closed", "a second quote where the field ends")
        : ("a quote stands in the middle of a field", "the whole field in quotes, and each quote in it twice");

    /// <summary>False at the end of the file.</summary>
    /// <exception cref="CsvException">From here on it cannot be read as CSV; the message says why.</exception>
    public bool Read()
    {
        try
        {
            bool read;
            do
            {
                read = csv.Read();
            }
            while (read && Count == 1 && csv.GetSpan(0).Trim((byte)' ').IsEmpty);

            return read;
        }
        catch (CsvFormatException tooLong)
        {
            throw new CsvException(tooLong.LineNumber, "a quote is opened and not closed for more than 100,000 characters", "a second quote where the field ends");
        }
        catch (DecoderFallbackException)
        {
            throw new CsvException(csv.LineNumber, "the file is not UTF-8 text from somewhere here on", "the file saved as 'CSV UTF-8'");
        }
    }

    public void Dispose() => csv.Dispose();
}

/// <param name="line">Where the row begins that could not be read, or the last before it.</param>
/// <param name="right">What would be right.</param>
sealed class CsvException(long line, string message, string right) : Exception(message)
{
    public long Line => line;

    public string Right => right;
}
