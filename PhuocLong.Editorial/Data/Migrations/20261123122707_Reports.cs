using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PhuocLong.Editorial.Data.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Bylines_ArticleId",
                table: "Bylines");

            migrationBuilder.DropIndex(
                name: "IX_Articles_PublishedAt",
                table: "Articles");

            migrationBuilder.CreateTable(
                name: "PastCounts",
                columns: table => new
                {
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Articles = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    ReadOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnteredById = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastCounts", x => new { x.From, x.To });
                    table.ForeignKey(
                        name: "FK_PastCounts_AspNetUsers_EnteredById",
                        column: x => x.EnteredById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Locality = table.Column<string>(type: "TEXT", nullable: false),
                    Opening = table.Column<string>(type: "TEXT", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", nullable: false),
                    Plans = table.Column<string>(type: "TEXT", nullable: false),
                    Proposals = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenById = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewTexts_AspNetUsers_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignedReviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SignedById = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    EventSeq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignedReviews_AspNetUsers_SignedById",
                        column: x => x.SignedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    ReadOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnteredById = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Month);
                    table.ForeignKey(
                        name: "FK_Visits_AspNetUsers_EnteredById",
                        column: x => x.EnteredById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Bylines_ArticleId_Kind_Name",
                table: "Bylines",
                columns: new[] { "ArticleId", "Kind", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Published",
                table: "Articles",
                columns: new[] { "PublishedAt", "ReportHeadingId", "CreditedUnitId", "UnitId", "Genre", "CategoryId", "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PastCounts_EnteredById",
                table: "PastCounts",
                column: "EnteredById");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewTexts_From_To",
                table: "ReviewTexts",
                columns: new[] { "From", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewTexts_WrittenById",
                table: "ReviewTexts",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_SignedReviews_From_To",
                table: "SignedReviews",
                columns: new[] { "From", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedReviews_SignedById",
                table: "SignedReviews",
                column: "SignedById");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_EnteredById",
                table: "Visits",
                column: "EnteredById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PastCounts");

            migrationBuilder.DropTable(
                name: "ReviewTexts");

            migrationBuilder.DropTable(
                name: "SignedReviews");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropIndex(
                name: "IX_Bylines_ArticleId_Kind_Name",
                table: "Bylines");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Published",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Bylines_ArticleId",
                table: "Bylines",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedAt",
                table: "Articles",
                column: "PublishedAt");
        }
    }
}
