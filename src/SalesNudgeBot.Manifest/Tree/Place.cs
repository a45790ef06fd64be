namespace SalesNudgeBot.Manifest.Tree;

/// <summary>Line and column count from 1; 0 means the file as a whole.</summary>
readonly record struct Place(string File, int Line, int Column) : IComparable<Place>
{
    public int CompareTo(Place other) =>
        string.CompareOrdinal(File, other.File) is not 0 and var file ? file : (Line, Column).CompareTo((other.Line, other.Column));

    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
