namespace FakeSlack.Limits;

/// <summary>How often a method may be called; special ones have rules of their own.</summary>
enum Tier
{
    Special,
    One,
    Two,
    Three,
    Four,
}
