namespace PhuocLong.Editorial.PastArticles;

/// <summary>What a column of the file can mean.</summary>
public enum PastColumn
{
    Title,
    PublishedAt,
    Unit,
    Category,
    Heading,
    Genre,
    Author,
    Address,
    Views,
}
